package dev.attune.rules.analysis;

import dev.attune.api.value.Value;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses cut at blocks: the first of each block and the first behind it. As 128 bits all addresses stand in one line, those of IPv4
 * in {@code ::ffff:0:0/96}, so between two such cuts nothing tells one address from another.
 */
final class Addresses {

    private static final int BITS = 128;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFFL).shiftLeft(32);
    private static final BigInteger END = BigInteger.ONE.shiftLeft(BITS);

    private Addresses() {}

    /** The cuts. A text that is no address answers nothing and is one more case, which no visitor has. */
    static Candidates of(Collection<String> literals, Collection<String> blocks) {
        Set<BigInteger> cuts = new TreeSet<>();
        cuts.add(BigInteger.ZERO);
        cuts.add(MAPPED.add(BigInteger.valueOf(0xC6336401L)));
        literals.forEach(each -> addBlock(number(each), BITS, cuts));
        for (String block : blocks) {
            int slash = block.indexOf('/');
            boolean v4 = block.indexOf(':') < 0;
            int length = slash < 0 ? (v4 ? 32 : BITS) : Integer.parseInt(block.substring(slash + 1));
            BigInteger first = number(slash < 0 ? block : block.substring(0, slash));
            addBlock(first, v4 ? length + 96 : length, cuts);
        }
        List<Value> values = new ArrayList<>();
        for (BigInteger cut : cuts) {
            if (cut.compareTo(END) < 0) {
                values.add(new Value.Address(text(cut)));
            }
        }
        values.add(new Value.Address("unknown"));
        return Candidates.all(values);
    }

    private static void addBlock(BigInteger first, int length, Set<BigInteger> cuts) {
        cuts.add(first);
        cuts.add(first.add(BigInteger.ONE.shiftLeft(BITS - length)));
    }

    /** The address as a number; the engine has checked that the text is one, so no name is looked up. */
    private static BigInteger number(String text) {
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            BigInteger number = new BigInteger(1, bytes);
            return bytes.length == 4 ? number.add(MAPPED) : number;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }

    private static String text(BigInteger number) {
        if (number.shiftRight(32).equals(MAPPED.shiftRight(32))) {
            long v4 = number.longValue() & 0xFFFF_FFFFL;
            return (v4 >>> 24) + "." + (v4 >>> 16 & 255) + "." + (v4 >>> 8 & 255) + "." + (v4 & 255);
        }
        StringBuilder text = new StringBuilder();
        for (int group = 7; group >= 0; group--) {
            text.append(Integer.toHexString(number.shiftRight(16 * group).intValue() & 0xFFFF));
            text.append(group == 0 ? "" : ":");
        }
        return text.toString();
    }
}
