package dev.attune.embedded;

import java.util.Locale;

/** The operating system and processor, in the words in which the archives of servers are named. */
record Platform(System system, Processor processor) {

    private static final String REDIS_VERSION = "7.0.15";

    enum System {
        LINUX,
        DARWIN
    }

    enum Processor {
        AMD64,
        ARM64
    }

    static Platform current() {
        return of(java.lang.System.getProperty("os.name", ""), java.lang.System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        System system = name.startsWith("linux")
                ? System.LINUX
                : name.startsWith("mac") ? System.DARWIN : unsupported(osName, osArch);
        return switch (arch) {
            case "amd64", "x86_64" -> new Platform(system, Processor.AMD64);
            case "aarch64", "arm64" -> new Platform(system, Processor.ARM64);
            default -> unsupported(osName, osArch);
        };
    }

    private static <T> T unsupported(String osName, String osArch) {
        throw new ServerStartException("There is no embedded Redis and PostgreSQL for " + osName + " on " + osArch
                + ", only for Linux and macOS on amd64 and arm64. Use servers of your own instead:"
                + " set spring.data.redis.url and spring.datasource.url.");
    }

    String redisResource() {
        return "redis-server-" + REDIS_VERSION + "-" + word(system) + "-" + word(processor);
    }

    String postgresResource() {
        return "postgres-" + word(system) + "-" + (processor == Processor.AMD64 ? "x86_64" : "arm_64") + ".txz";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
