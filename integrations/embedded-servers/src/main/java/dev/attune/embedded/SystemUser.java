package dev.attune.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The user as whom PostgreSQL runs: it refuses to run as root. */
enum SystemUser {
    /** The user of this JVM. */
    SAME,
    /** The user {@code nobody}, who keeps only root's right to reach the files. */
    NOBODY;

    private static final int NOBODY_ID = 65_534;
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    static SystemUser current() throws IOException {
        // The effective user id; the name root alone may be given to another one.
        Path self = Path.of("/proc/self");
        boolean root = Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
        if (root && !Files.isExecutable(SETPRIV)) {
            throw new ServerStartException("PostgreSQL refuses to run as root, and " + SETPRIV
                    + ", which would run it as nobody, is missing. Install util-linux, or run as an ordinary user.");
        }
        return root ? NOBODY : SAME;
    }

    List<String> run(List<String> command) {
        if (this == SAME) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(
                SETPRIV.toString(),
                "--reuid=" + NOBODY_ID,
                "--regid=" + NOBODY_ID,
                "--clear-groups",
                // Without this the kernel forgets that right in access(2), with which initdb looks for its programs.
                "--securebits=+no_setuid_fixup",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override"));
        all.addAll(command);
        return all;
    }

    /** Gives an empty folder to this user, as PostgreSQL demands to own that of its data. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            for (Map.Entry<String, Object> it : Map.<String, Object>of("unix:uid", NOBODY_ID, "unix:gid", NOBODY_ID)
                    .entrySet()) {
                Files.setAttribute(folder, it.getKey(), it.getValue());
            }
        }
    }
}
