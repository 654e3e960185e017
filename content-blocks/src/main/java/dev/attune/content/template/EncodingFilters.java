package dev.attune.content.template;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters between a text and its form in HTML, in addresses and in base64. */
final class EncodingFilters {

    static final List<FilterSpec> ALL = List.of(
            FilterSpec.of("base64_decode", (input, state) -> decoded(Text.of(input, state), Base64.getDecoder(), true)),
            FilterSpec.of("base64_encode", (input, state) -> encoded(Text.of(input, state), Base64.getEncoder())),
            FilterSpec.of(
                    "base64_url_safe_decode",
                    (input, state) -> decoded(Text.of(input, state), Base64.getUrlDecoder(), false)),
            FilterSpec.of(
                    "base64_url_safe_encode", (input, state) -> encoded(Text.of(input, state), Base64.getUrlEncoder())),
            FilterSpec.of("escape", EncodingFilters::escape),
            FilterSpec.of("escape_once", EncodingFilters::escapeOnce),
            FilterSpec.of("strip_html", (input, state) -> MarkupStripping.stripped(Text.of(input, state))),
            FilterSpec.of("url_decode", EncodingFilters::urlDecode),
            FilterSpec.of("url_encode", EncodingFilters::urlEncode));

    private EncodingFilters() {}

    private static String encoded(String text, Base64.Encoder encoder) {
        return encoder.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text, Base64.Decoder decoder, boolean padded) {
        if (padded && text.length() % 4 != 0) {
            throw new TemplateException("the text is no base64");
        }
        try {
            return new String(decoder.decode(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            throw new TemplateException("the text is no base64", invalid);
        }
    }

    private static @Nullable Object escape(@Nullable Object input, RenderState state) {
        return input == null || input instanceof SafeText
                ? input
                : new SafeText(HtmlEscape.escape(Text.of(input, state)));
    }

    private static @Nullable Object escapeOnce(@Nullable Object input, RenderState state) {
        return input == null || input instanceof SafeText
                ? input
                : new SafeText(CharacterReferences.escapeOnce(Text.of(input, state)));
    }

    private static @Nullable Object urlEncode(@Nullable Object input, RenderState state) {
        return input == null ? null : PercentEncoding.encode(Text.of(input, state));
    }

    private static @Nullable Object urlDecode(@Nullable Object input, RenderState state) {
        return input == null ? null : PercentEncoding.decode(Text.of(input, state));
    }
}
