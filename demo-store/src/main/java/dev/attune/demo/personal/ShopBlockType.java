package dev.attune.demo.personal;

import dev.attune.api.content.FieldKind;
import dev.attune.api.spi.BlockType;
import java.util.List;

/**
 * A kind of block that the shop's pages can show; each has a fragment of its name in the templates.
 *
 * @param key its name
 * @param label its name for editors
 * @param fields what its variants have
 */
record ShopBlockType(String key, String label, List<FieldDeclaration> fields) implements BlockType {

    private static final FieldDeclaration HEADLINE = new FieldDeclaration("headline", "Headline", FieldKind.TEXT, true);
    private static final FieldDeclaration BODY = new FieldDeclaration("body", "Text", FieldKind.RICH_TEXT, false);
    private static final FieldDeclaration LINK = new FieldDeclaration("link", "Link", FieldKind.LINK, false);
    private static final FieldDeclaration IMAGE = new FieldDeclaration("image", "Picture", FieldKind.IMAGE, true);
    private static final FieldDeclaration PRODUCTS =
            new FieldDeclaration("products", "Products", FieldKind.PRODUCTS, true);

    static final ShopBlockType BANNER =
            new ShopBlockType("banner", "Banner with a picture", List.of(HEADLINE, BODY, IMAGE, LINK));
    static final ShopBlockType PRODUCT_ROW =
            new ShopBlockType("product-row", "Row of products", List.of(HEADLINE, BODY, PRODUCTS));
    static final ShopBlockType NOTICE = new ShopBlockType("notice", "Line of text", List.of(HEADLINE, BODY, LINK));

    ShopBlockType {
        fields = List.copyOf(fields);
    }
}
