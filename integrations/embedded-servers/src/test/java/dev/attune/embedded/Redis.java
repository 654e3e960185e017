package dev.attune.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client with one inline command per connection. */
final class Redis {

    private Redis() {}

    /** The first line of the answer; for a value the line after its length. */
    static String command(int port, String command) throws IOException {
        try (Socket socket = new Socket(LoopbackPort.loopback(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = answer.readLine();
            return line.startsWith("$") && !line.equals("$-1") ? answer.readLine() : line;
        }
    }
}
