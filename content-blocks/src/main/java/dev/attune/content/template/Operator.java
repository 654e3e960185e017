package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** The comparisons of conditions. */
enum Operator {
    EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return Comparing.equal(left, right);
        }
    },
    NOT_EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return !Comparing.equal(left, right);
        }
    },
    LESS {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return Comparing.order(left, right) == Comparing.LESS;
        }
    },
    LESS_OR_EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            int order = Comparing.order(left, right);
            return order == Comparing.LESS || order == Comparing.EQUAL;
        }
    },
    GREATER {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return Comparing.order(left, right) == Comparing.GREATER;
        }
    },
    GREATER_OR_EQUAL {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            int order = Comparing.order(left, right);
            return order == Comparing.GREATER || order == Comparing.EQUAL;
        }
    },
    CONTAINS {
        @Override
        boolean test(@Nullable Object left, @Nullable Object right) {
            return Comparing.contains(left, right);
        }
    };

    abstract boolean test(@Nullable Object left, @Nullable Object right);

    /** Whether it asks which of two values is greater. */
    boolean isOrdering() {
        return this != EQUAL && this != NOT_EQUAL && this != CONTAINS;
    }

    static @Nullable Operator of(String written) {
        return switch (written) {
            case "==" -> EQUAL;
            case "!=", "<>" -> NOT_EQUAL;
            case "<" -> LESS;
            case "<=" -> LESS_OR_EQUAL;
            case ">" -> GREATER;
            case ">=" -> GREATER_OR_EQUAL;
            case "contains" -> CONTAINS;
            default -> null;
        };
    }
}
