package dev.attune.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client with one inline command per connection. */
final class Redis {

    private Redis() {}

    /** The answer; of a list its last element. */
    static String command(int port, String command) throws IOException {
        try (Socket socket = new Socket(LoopbackPort.loopback(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return answer(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static String answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line.startsWith("*")) {
            String last = line;
            for (int left = Integer.parseInt(line.substring(1)); left > 0; left--) {
                last = answer(in);
            }
            return last;
        }
        return line.startsWith("$") && !line.equals("$-1") ? in.readLine() : line;
    }
}
