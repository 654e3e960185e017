package dev.attune.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port of 127.0.0.1. */
record LoopbackPort(int number) {

    /**
     * Below the ranges from which Linux and macOS take the ports of outgoing connections: a client that reconnects while its server is stopped
     * must not be given the very port that it waits for.
     */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 200;

    LoopbackPort {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("Not a port: " + number);
        }
    }

    static LoopbackPort free() {
        for (int i = 0; i < TRIES; i++) {
            LoopbackPort port = new LoopbackPort(ThreadLocalRandom.current().nextInt(FIRST, LAST));
            if (port.isFree()) {
                return port;
            }
        }
        throw new ServerStartException("No free port found on 127.0.0.1 from " + FIRST + " to " + LAST + ". Name one.");
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
