package dev.attune.boot;

/** The refusal to start with a setting that cannot work, with what to do about it. */
final class UnusableSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    UnusableSettingException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
