package dev.attune.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The folder of the user in which the servers are unpacked once, each under the digest of its archive. */
final class BinaryCache {

    static final String FOLDER_PROPERTY = "attune.embedded.binaries";

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    /** Spares the digest of the archive at each further start. */
    private static final Map<String, Path> UNPACKED = new HashMap<>();

    private BinaryCache() {}

    static Path redis(Platform platform) {
        return unpacked(platform.redisResource(), BinaryCache::copy).resolve("redis-server");
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path postgres(Platform platform) {
        return unpacked(platform.postgresResource(), BinaryCache::untar);
    }

    private interface Unpacker {
        void unpack(InputStream archive, Path folder) throws IOException;
    }

    private static synchronized Path unpacked(String resource, Unpacker unpacker) {
        return UNPACKED.computeIfAbsent(resource, it -> find(it, unpacker));
    }

    private static Path find(String resource, Unpacker unpacker) {
        try {
            Path cache = folder();
            Path target = cache.resolve(resource.replace(".txz", "") + "-" + digest(resource));
            if (Files.isDirectory(target)) {
                return target;
            }
            // One process unpacks, the others wait for it; the kernel frees the lock of one that is killed.
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(target)) {
                    unpack(resource, unpacker, target);
                }
            }
            return target;
        } catch (IOException | UncheckedIOException failed) {
            throw new ServerStartException(
                    "Cannot unpack " + resource + ": " + failed + ". Set the system property " + FOLDER_PROPERTY
                            + " to a writable folder with 100 MB of space.",
                    failed);
        }
    }

    private static void unpack(String resource, Unpacker unpacker, Path target) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        try (InputStream archive = open(resource)) {
            unpacker.unpack(archive, partial);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(InputStream executable, Path folder) throws IOException {
        Path file = folder.resolve("redis-server");
        Files.copy(executable, file);
        Files.setPosixFilePermissions(file, EXECUTABLE);
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = inside(folder, folder.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(inside(folder, file.resolveSibling("")));
                if (entry.isSymbolicLink()) {
                    inside(folder, file.resolveSibling(entry.getLinkName()));
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(file, (entry.getMode() & 0100) != 0 ? EXECUTABLE : READABLE);
                }
            }
        }
    }

    private static Path inside(Path folder, Path file) throws IOException {
        Path normal = file.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("The archive leaves its folder: " + file);
        }
        return normal;
    }

    private static InputStream open(String resource) {
        InputStream stream = BinaryCache.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new ServerStartException(
                    "The class path has no " + resource
                            + ". Build on a machine of the platform that it shall run on, or add the artifact with the servers of this platform.");
        }
        return stream;
    }

    private static String digest(String resource) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path folder() {
        String named = System.getProperty(FOLDER_PROPERTY);
        if (named != null) {
            return created(Path.of(named).toAbsolutePath().normalize());
        }
        String home = System.getProperty("user.home", "");
        Path cache = Path.of(home)
                .resolve(".cache")
                .resolve("attune")
                .toAbsolutePath()
                .normalize();
        try {
            return created(cache);
        } catch (UncheckedIOException homeless) {
            // Someone else could have prepared a folder of this name in the common one, so its owner is checked.
            String user = System.getProperty("user.name", "user");
            return owned(created(Path.of(System.getProperty("java.io.tmpdir"), "attune-" + user)));
        }
    }

    private static Path created(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(EnumSet.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE)));
            }
            if (!Files.isWritable(folder)) {
                throw new IOException(folder + " is not writable");
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path owned(Path folder) {
        try {
            String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
            if (!owner.equals(System.getProperty("user.name"))) {
                throw new ServerStartException(folder + " belongs to " + owner + ". Set the system property "
                        + FOLDER_PROPERTY + " to a folder of your own.");
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
