package dev.attune.benchmarks.peers;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The engines by name. */
public final class Peers {

    private static final Map<String, Supplier<RulePeer>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("aviator", AviatorPeer::new),
            Map.entry("cel", CelPeer::new),
            Map.entry("drools", DroolsPeer::new),
            Map.entry("easy-rules", EasyRulesPeer::new),
            Map.entry("ints", IntsPeer::new),
            Map.entry("json-logic", JsonLogicPeer::new),
            Map.entry("lambdas", LambdasPeer::new),
            Map.entry("launchdarkly", LaunchDarklyPeer::new),
            Map.entry("mvel", MvelPeer::new),
            Map.entry("spel", SpelPeer::new),
            Map.entry("unleash", UnleashPeer::new)));

    private Peers() {}

    /**
     * A new one, with nothing loaded.
     *
     * @throws IllegalArgumentException if there is no engine of this name
     */
    public static RulePeer named(String name) {
        Supplier<RulePeer> peer = BY_NAME.get(name);
        if (peer == null) {
            throw new IllegalArgumentException("no peer is called " + name + "; there are " + BY_NAME.keySet());
        }
        return peer.get();
    }
}
