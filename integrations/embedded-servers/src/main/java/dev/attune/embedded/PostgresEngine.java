package dev.attune.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** How PostgreSQL is laid out, started and asked whether it answers. */
record PostgresEngine(String database, boolean durable) implements Engine {

    static final String USER = "attune";

    private static final Duration LAYOUT = Duration.ofSeconds(60);
    private static final int READY_LINE = 7;

    PostgresEngine {
        if (!database.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a database (small letters, digits, _): " + database);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void prepare(ServerFolder folder) throws IOException {
        Path data = data(folder);
        if (Files.isDirectory(data)) {
            return;
        }
        // Laid out under another name first: a process killed halfway leaves no half database.
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        SystemUser user = SystemUser.current();
        user.own(unfinished);
        Watchdog layout = Watchdog.start(
                folder, new Launch(user.run(layoutCommand(unfinished, newPassword(folder))), Launch.Signal.INT));
        boolean ended = layout.ended(LAYOUT);
        layout.stop();
        if (!ended || layout.exitValue() != 0) {
            throw new ServerStartException("The database could not be laid out in " + data + ". The last lines of "
                    + folder.log() + ":\n" + SupervisedServer.logTail(folder));
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> layoutCommand(Path data, Path password) {
        List<String> command = new ArrayList<>(List.of(
                binary("initdb"),
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // PostgreSQL's own C.UTF-8 is the same on every system, whatever locales that has.
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private static Path newPassword(ServerFolder folder) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = passwordFile(folder);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(random));
    }

    @Override
    public Launch launch(ServerFolder folder, LoopbackPort port) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(binary("postgres"), "-D", data(folder).toString()));
        settings(port).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return new Launch(SystemUser.current().run(command), Launch.Signal.INT);
    }

    private Map<String, String> settings(LoopbackPort port) {
        String safe = durable ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port.number())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "60"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_wal_size", "256MB"),
                // Nothing replicates from this server.
                Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", "0"),
                Map.entry("io_method", "sync"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("fsync", safe),
                Map.entry("synchronous_commit", safe),
                Map.entry("full_page_writes", safe));
    }

    @Override
    public boolean answers(ServerFolder folder, LoopbackPort port, long pid) {
        try {
            // The server writes here how far it is; the file of an earlier run has another process id.
            List<String> lines = Files.readAllLines(data(folder).resolve("postmaster.pid"));
            return lines.size() > READY_LINE
                    && lines.get(0).equals(Long.toString(pid))
                    && lines.get(READY_LINE).startsWith("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void started(ServerFolder folder, LoopbackPort port) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port.number()});
        source.setDatabaseName("postgres");
        source.setUser(USER);
        source.setPassword(password(folder));
        source.setConnectTimeout(10);
        source.setSocketTimeout(20);
        try (Connection connection = source.getConnection();
                PreparedStatement exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, database);
            try (ResultSet found = exists.executeQuery()) {
                if (!found.next()) {
                    create(connection);
                }
            }
        } catch (SQLException failed) {
            throw new IOException("PostgreSQL runs, but refuses work: " + failed.getMessage(), failed);
        }
    }

    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        }
    }

    static String password(ServerFolder folder) throws IOException {
        return Files.readString(passwordFile(folder), StandardCharsets.US_ASCII);
    }

    private static Path passwordFile(ServerFolder folder) {
        return folder.path().resolve("password");
    }

    private static Path data(ServerFolder folder) {
        return folder.path().resolve("data");
    }

    private static String binary(String name) {
        return BinaryCache.postgres(Platform.current())
                .resolve("bin")
                .resolve(name)
                .toString();
    }
}
