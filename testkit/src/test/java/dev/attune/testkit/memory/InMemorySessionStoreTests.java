package dev.attune.testkit.memory;

import dev.attune.api.spi.SessionStore;
import dev.attune.testkit.SessionStoreContract;

class InMemorySessionStoreTests extends SessionStoreContract {

    @Override
    protected SessionStore store() {
        return new InMemorySessionStore();
    }
}
