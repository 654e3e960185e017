package dev.attune.demo.personal;

import dev.attune.api.spi.BlockType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of blocks that editors of this shop can choose. */
@Configuration(proxyBeanMethods = false)
class BlockTypeConfiguration {

    @Bean
    BlockType banner() {
        return ShopBlockType.BANNER;
    }

    @Bean
    BlockType productRow() {
        return ShopBlockType.PRODUCT_ROW;
    }

    @Bean
    BlockType notice() {
        return ShopBlockType.NOTICE;
    }
}
