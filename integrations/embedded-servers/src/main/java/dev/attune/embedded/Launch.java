package dev.attune.embedded;

import java.util.List;

/** How a server is run: its command and the signal that asks it to stop. */
record Launch(List<String> command, Signal stop) {

    /** PostgreSQL's fast shutdown is INT; its TERM waits for the clients. */
    enum Signal {
        TERM,
        INT
    }

    Launch {
        command = List.copyOf(command);
    }
}
