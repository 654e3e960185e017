package dev.attune.embedded;

import java.util.Locale;

/** The operating system and processor, in the words in which the archives of servers are named. */
record Platform(Kernel kernel, Processor processor) {

    private static final String REDIS_VERSION = "7.0.15";

    enum Kernel {
        LINUX,
        DARWIN
    }

    enum Processor {
        AMD64,
        ARM64
    }

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (!name.startsWith("linux") && !name.startsWith("mac")) {
            throw unsupported(osName, osArch);
        }
        Kernel kernel = name.startsWith("linux") ? Kernel.LINUX : Kernel.DARWIN;
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> new Platform(kernel, Processor.AMD64);
            case "aarch64", "arm64" -> new Platform(kernel, Processor.ARM64);
            default -> throw unsupported(osName, osArch);
        };
    }

    private static ServerStartException unsupported(String osName, String osArch) {
        return new ServerStartException("There is no embedded Redis and PostgreSQL for " + osName + " on " + osArch
                + ", only for Linux and macOS on amd64 and arm64. Use servers of your own instead:"
                + " set spring.data.redis.url and spring.datasource.url.");
    }

    String redisResource() {
        return "redis-server-" + REDIS_VERSION + "-" + word(kernel) + "-" + word(processor);
    }

    String postgresResource() {
        return "postgres-" + word(kernel) + "-" + (processor == Processor.AMD64 ? "x86_64" : "arm_64") + ".txz";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
