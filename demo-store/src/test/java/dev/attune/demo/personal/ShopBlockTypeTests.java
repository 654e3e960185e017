package dev.attune.demo.personal;

import dev.attune.api.spi.BlockType;
import dev.attune.testkit.BlockTypeContract;
import org.junit.jupiter.api.Nested;

class ShopBlockTypeTests {

    @Nested
    class Banner extends BlockTypeContract {
        @Override
        protected BlockType blockType() {
            return ShopBlockType.BANNER;
        }
    }

    @Nested
    class ProductRow extends BlockTypeContract {
        @Override
        protected BlockType blockType() {
            return ShopBlockType.PRODUCT_ROW;
        }
    }

    @Nested
    class Notice extends BlockTypeContract {
        @Override
        protected BlockType blockType() {
            return ShopBlockType.NOTICE;
        }
    }
}
