package dev.attune.rules;

/** What the reference page says in words of its own. */
final class ReferenceText {

    static final String INTRODUCTION = """
            # Conditions: the reference

            Facts about every kind of condition. To learn the language, begin with [the guide](../guide/conditions.md). A test makes this page
            from the code and fails where the two differ.

            A condition is one JSON object with one member that names its kind; conditions on an attribute have the member `attribute` and one
            that is named for the operator. Every other member is told below; one that is not known there, twice there or `null` is refused.

            A condition is true, false or unknown, and only true matches. The tables say what each example answers

            - if nothing is known: no attribute has a value, and the visitor has done nothing. `whenMissing` changes it, where it is taken, for
              a missing attribute;
            - if withheld: consent was not given, or a store did not answer in time. Nothing changes that.

            ## The schema

            The same language as a JSON Schema (draft 2020-12) lies in the artifact `attune-rules-engine` as the resource
            `dev/attune/rules/condition.schema.json`; its `$id` is `urn:attune:schema:condition:1`. In Java, `ConditionSchema.json()` gives its
            text. Give it to an editor for completion and help while writing:

            ```json
            {"json.schemas": [{"fileMatch": ["*.condition.json"], "url": "./condition.schema.json"}]}
            ```
            """;

    static final String LETTERS = """

            ## Options of operators, and upper and lower case

            Texts are compared letter by letter, with their case, unless `"ignoreCase": true` is written. Then both sides are folded first: to
            upper case and back to lower case by Unicode's full mappings, the same in every locale, so that `ß` equals `ss`; a final sigma is a
            sigma, and a dotless `ı` is an `i`. `matches` compares letter by letter by Unicode's simple case folding instead, so that no letter
            stands for two: a final sigma is a sigma, but `ß` is not `ss`, and a dotless `ı` is no `i`. Properties of events are always compared
            with their case.

            """;

    static final String PUBLISHING = """
            ## What only publishing finds

            The schema refuses what can be refused without a catalogue. These are found against it, each with its place and what to do:

            - an attribute, audience or plugin that does not exist, and parameters that a plugin does not declare;
            - an operator that is not defined for the attribute's type, a literal of another type, two attributes of different types;
            - a text that the attribute never has, by its allowed values;
            - ranges that are empty or inverted, of numbers, dates, times of day and shares;
            - a version, an IP address or a block of addresses that is none, a zone that the world does not have, a day that the calendar does
              not have in a local date and time, a year outside 1 to 9999 in a range of dates;
            - durations of more than a hundred years, and an abandonment whose `lookback` ends before `after` has passed;
            - a regular expression that RE2 refuses, or one that its repetitions make too large;
            - a recurrence rule that is none, asks for days that never come or has an `UNTIL` in UTC, a `start` that is not its first time, and
              a window of more than 366 days;
            - a country or a region of which there is no calendar of holidays;
            - nesting and size beyond the limits, audiences that name each other in a circle.

            Two bounds of which one says nothing more are no mistake: a `gap` that is longer than `within`, or a `lookback` that is shorter than it.
            """;

    private ReferenceText() {}
}
