package dev.attune.testkit.memory;

import dev.attune.api.spi.ContentStore;
import dev.attune.testkit.ContentStoreContract;

class InMemoryContentStoreTests extends ContentStoreContract {

    private final ContentStore store = new InMemoryContentStore();

    @Override
    protected ContentStore store() {
        return store;
    }

    @Override
    protected ContentStore otherNode() {
        return store;
    }
}
