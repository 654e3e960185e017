package dev.attune.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** How Redis is started and asked whether it answers. */
record RedisEngine(boolean syncEveryWrite) implements Engine {

    private static final int PATIENCE_MILLIS = 500;

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public void prepare(ServerFolder folder) throws IOException {
        Files.createDirectories(folder.path().resolve("data"));
    }

    @Override
    public Launch launch(ServerFolder folder, LoopbackPort port) {
        return new Launch(
                List.of(
                        BinaryCache.redis(Platform.current()).toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port.number()),
                        "--dir",
                        folder.path().resolve("data").toString(),
                        // The append-only file alone keeps the data: snapshots beside it would be a second, older
                        // truth.
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        syncEveryWrite ? "always" : "everysec",
                        "--save",
                        "",
                        "--maxmemory-policy",
                        "noeviction",
                        // The default exceeds what many kernels allow and only brings a warning.
                        "--tcp-backlog",
                        "128",
                        // The command line must keep naming the folder, by which the process is known again.
                        "--set-proc-title",
                        "no",
                        "--daemonize",
                        "no"),
                Launch.Signal.TERM);
    }

    @Override
    public boolean answers(ServerFolder folder, LoopbackPort port, long pid) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LoopbackPort.loopback(), port.number()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            // While it still loads its data it answers with an error instead.
            return "+PONG".equals(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void started(ServerFolder folder, LoopbackPort port) {}
}
