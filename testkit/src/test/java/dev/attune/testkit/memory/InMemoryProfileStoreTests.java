package dev.attune.testkit.memory;

import dev.attune.api.spi.ProfileStore;
import dev.attune.testkit.ProfileStoreContract;

class InMemoryProfileStoreTests extends ProfileStoreContract {

    private final ProfileStore store = new InMemoryProfileStore();

    @Override
    protected ProfileStore store() {
        return store;
    }
}
