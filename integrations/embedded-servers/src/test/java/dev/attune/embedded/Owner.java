package dev.attune.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A program that owns both servers, prints their process ids and ports, and ends as its arguments and its input say. */
final class Owner {

    private Owner() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedServers servers = EmbeddedServers.start(Path.of(arguments[0]));
        System.out.println(servers.redis().pid() + " " + servers.postgres().pid() + " "
                + servers.redis().port() + " " + servers.postgres().port());
        if (System.in.read() == 't') {
            throw new IllegalStateException("as asked");
        }
    }
}
