package dev.attune.api.spi;

/** The refusal to save over a revision that somebody else saved in the meantime. */
public final class StaleRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long basedOn;
    private final long latest;

    public StaleRevisionException(long basedOn, long latest) {
        super("revision " + basedOn + " was edited, but the latest is " + latest
                + ": look at what changed, then save again");
        this.basedOn = basedOn;
        this.latest = latest;
    }

    public long basedOn() {
        return basedOn;
    }

    public long latest() {
        return latest;
    }
}
