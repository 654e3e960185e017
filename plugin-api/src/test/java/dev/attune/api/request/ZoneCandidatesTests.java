package dev.attune.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneCandidatesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void followsTheChainProfileClientGeoSite() {
        assertThat(new ZoneCandidates(TOKYO, LIMA, UTC).resolve(BERLIN))
                .isEqualTo(new VisitorZone(BERLIN, ZoneOrigin.PROFILE, UTC));
        assertThat(new ZoneCandidates(TOKYO, LIMA, UTC).resolve(null))
                .isEqualTo(new VisitorZone(TOKYO, ZoneOrigin.CLIENT, UTC));
        assertThat(new ZoneCandidates(null, LIMA, UTC).resolve(null))
                .isEqualTo(new VisitorZone(LIMA, ZoneOrigin.GEO, UTC));
        assertThat(ZoneCandidates.site(UTC).resolve(null)).isEqualTo(new VisitorZone(UTC, ZoneOrigin.SITE, UTC));
    }
}
