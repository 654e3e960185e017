package dev.attune.boot.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kind of device, as far as the words of a {@code User-Agent} tell it. */
enum DeviceClass {
    DESKTOP("desktop"),
    PHONE("phone"),
    TABLET("tablet"),
    BOT("bot");

    /** Those who go round by themselves. There are phones called Cubot. */
    private static final Pattern GOES_ROUND =
            Pattern.compile("(?<!cu)bot|crawl|spider|slurp", Pattern.CASE_INSENSITIVE);

    /** The words that matter stand in front; nobody makes us search more. */
    private static final int LONGEST = 512;

    private final String value;

    DeviceClass(String value) {
        this.value = value;
    }

    /** The value of the attribute {@code request.device}. */
    String value() {
        return value;
    }

    static DeviceClass of(@Nullable String userAgent) {
        if (userAgent == null) {
            return DESKTOP;
        }
        String words = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        if (GOES_ROUND.matcher(words).find()) {
            return BOT;
        }
        if (words.contains("iPad")
                || words.contains("Tablet")
                || (words.contains("Android") && !words.contains("Mobile"))) {
            return TABLET;
        }
        return words.contains("Mobi") || words.contains("iPhone") ? PHONE : DESKTOP;
    }
}
