package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import java.util.ArrayList;
import java.util.List;

/** Conditions that nobody matches together, and which of their parts it is that contradict each other. */
final class Contradiction {

    /** Of how many parts it is tried which of them are needed: each is a question. */
    private static final int MOST_PARTS = 40;

    private final Engine engine;
    private final List<Condition> conditions;

    /**
     * @param engine its budget is what may be spent on finding the parts
     * @param conditions all of them checked
     */
    Contradiction(Engine engine, List<Condition> conditions) {
        this.engine = engine;
        this.conditions = conditions;
    }

    /** As few parts as could be proved not to hold together; the whole conditions if they have too many to try, or the
     * budget does not suffice. */
    List<Condition> parts() {
        List<Condition> parts = new ArrayList<>();
        conditions.forEach(each -> addParts(each, parts));
        if (parts.size() > MOST_PARTS) {
            return conditions;
        }
        Budget budget = engine.budget();
        try {
            Inquiry inquiry = new Inquiry(
                    engine.with(budget.share(2)), parts.stream().map(List::of).toList());
            return inquiry.fewestTogether(budget).stream().map(parts::get).toList();
        } catch (Budget.Spent spent) {
            return conditions;
        }
    }

    private void addParts(Condition condition, List<Condition> parts) {
        Condition asked = condition instanceof Logic.InAudience in
                ? engine.planner().audiences().get(in.audience())
                : null;
        if (condition instanceof Logic.All all) {
            all.conditions().forEach(each -> addParts(each, parts));
        } else if (asked instanceof Logic.All) {
            addParts(asked, parts);
        } else {
            parts.add(condition);
        }
    }
}
