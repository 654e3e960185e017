package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsAndAddressesTests {

    /** The example of Semantic Versioning 2.0.0, section 11, and what follows from its rules. */
    @Test
    void ordersVersionsAsSemanticVersioningDoes() {
        List<String> ascending = List.of(
                "0.9",
                "1.0.0-0",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.0.1",
                "1.2",
                "1.10",
                "2",
                "10.0",
                "99999999999999999999");
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Integer.signum(VersionOrder.compare(ascending.get(i), ascending.get(j))))
                        .as(ascending.get(i) + " and " + ascending.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        assertThat(VersionOrder.compare("1.0.0+a", "1+b")).isZero();
        assertThat(VersionOrder.compare("01.2", "1.02.0")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "192.0.2.1",
                "::",
                "::1",
                "1::",
                "2001:db8::7",
                "::ffff:10.0.0.1",
                "1:2:3:4:5:6:7:8",
                "fe80::1:2",
                "64:ff9b::192.0.2.33",
                "ABCD:ef01::"
            })
    void readsAddressesAsTheJdkDoes(String text) throws UnknownHostException {
        IpAddress address = IpAddress.parse(text);
        byte[] bytes = InetAddress.getByName(text).getAddress();
        long high = 0;
        long low = bytes.length == 4 ? 0xFFFF : 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes.length == 16 && i < 8) {
                high = (high << 8) | (bytes[i] & 0xFF);
            } else {
                low = (low << 8) | (bytes[i] & 0xFF);
            }
        }
        assertThat(address).isEqualTo(new IpAddress(high, low));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.04",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "a.b.c.d",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                "g::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3",
                "1:",
                ":1",
                "localhost",
                "1.2.3.4:80",
                "[::1]",
                "::1%eth0",
                "1:2:3:4:5:6:7::8"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(IpAddress.parse(text)).isNull();
    }

    @Test
    void neverFailsOnAnyText() {
        Random random = new Random(1);
        String letters = "0123456789abcdef:./::%g";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            IpAddress.parse(text.toString());
            IpAddress.Block.parse(text.toString());
            VersionOrder.compare(text.toString(), "1.0-a");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, ::ffff:10.0.0.1, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/65, 2001:db8::8000:0:0:1, false",
        "2001:db8::1/128, 2001:db8::1, true",
    })
    void findsAddressesInBlocks(String block, String address, boolean contained) {
        assertThat(IpAddress.Block.parse(block).contains(IpAddress.parse(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/08", "::/129", "x/8"})
    void refusesWhatIsNoBlock(String text) {
        assertThat(IpAddress.Block.parse(text)).isNull();
    }
}
