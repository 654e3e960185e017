package dev.attune.embedded;

import java.io.IOException;

/** What one kind of server does in its own way. */
interface Engine {

    String name();

    /** Lays out the data of a new folder; returns at once for one that has them. */
    void prepare(ServerFolder folder) throws IOException;

    Launch launch(ServerFolder folder, LoopbackPort port) throws IOException;

    /** Whether the server takes commands now. */
    boolean answers(ServerFolder folder, LoopbackPort port, long pid);

    /** Called once after each start, when the server answers. */
    void started(ServerFolder folder, LoopbackPort port) throws IOException;
}
