package dev.attune.content;

import java.util.Locale;
import java.util.Set;

/**
 * Addresses that may stand in a page. A value that became part of one could otherwise turn a link into a script.
 *
 * <p>Schemes as in RFC 3986, section 3.1. Browsers skip control characters and blanks when they look for the scheme, so this does too.
 */
final class SafeAddress {

    /** Leads nowhere. */
    static final String NOWHERE = "#";

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private SafeAddress() {}

    /** The address, or {@link #NOWHERE} if it could run something. */
    static String of(String address) {
        return isSafe(address) ? address : NOWHERE;
    }

    static boolean isSafe(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return SCHEMES.contains(scheme.toString().toLowerCase(Locale.ROOT));
            }
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
            if (c > ' ' && c != 0x7f) {
                scheme.append(c);
            }
        }
        return true;
    }
}
