package vn.hientai.personnel.career.procedure.rule;

import java.util.List;
import vn.hientai.core.policy.Enacted;

/**
 * A step as the law of a day lays it down (bước của quy trình).
 *
 * @param code such as {@code B1}; {@code DECISION} closes every procedure
 * @param body who meets or acts
 * @param quorum share of those summoned who must be present, or null where the law states none
 * @param other share that a name needs which the step before did not bring forward, or null where there is no such name
 * @param floor share of a hundred from which everybody goes on when nobody has the majority, or null
 * @param days in which it is to be done, or null
 * @param paperList papers that must be there before its result is entered, or null where none is asked for
 * @param doer who is to see to it, or null where the law of the day names nobody
 * @param grounds every parameter that it rests on
 */
public record Step(
        String code, int number, Enacted<String> body, Enacted<Ballot> ballot, Enacted<Form> form, Enacted<Share> quorum,
        Enacted<Counted> counted, boolean excuses, Enacted<Integer> majority, Enacted<Integer> floor, Enacted<Share> other,
        boolean selects, Enacted<Otherwise> tie, Enacted<Otherwise> below, boolean announced, Enacted<Integer> days,
        DayCount dayCount, Enacted<List<String>> paperList, Enacted<Doer> doer, List<Enacted<?>> grounds) {
    public static final String DECISION = "DECISION";

    /** How a vote is taken. */
    public enum Ballot {
        /** By ballot paper; only totals are kept. */
        SECRET,
        OPEN,
        /** Nothing is voted on: a conclusion is noted. */
        NONE
    }

    /** What a ballot paper says. */
    public enum Form {
        /** One name of those that stand. */
        ONE_NAME,
        /** Agreed or not agreed, to each who stands. */
        YES_NO
    }

    /** Of whom a share is reckoned. */
    public enum Counted {
        SUMMONED,
        PRESENT
    }

    /** What follows when the majority is not reached. */
    public enum Otherwise {
        STOP,
        HEAD_DECIDES,
        REPORT
    }

    /** How days are counted. */
    public enum DayCount {
        WORKING,
        CALENDAR
    }

    /** To whom the task of a step goes. */
    public enum Doer {
        /** The personnel clerk of the unit. */
        UNIT_HR,
        /** The office that advises the authority on personnel. */
        HR_OFFICER,
        /** Whoever decides. */
        AUTHORITY,
        /** The person whom the procedure is about. */
        PERSON
    }

    /** A fraction, reckoned without rounding. */
    public record Share(int part, int whole) {
        /** Whether so many of so many are at least this share. */
        public boolean reachedBy(int some, int all) {
            return (long) some * whole >= (long) part * all;
        }

        @Override
        public String toString() {
            return part + "/" + whole;
        }
    }

    public boolean votes() {
        return ballot.value() != Ballot.NONE;
    }

    /** Papers that must be there before its result is entered, by code. */
    public List<String> papers() {
        return paperList == null ? List.of() : paperList.value();
    }

    public boolean isDecision() {
        return code.equals(DECISION);
    }

    /** Whether every parameter behind it has been confirmed. */
    public boolean confirmed() {
        return grounds.stream().allMatch(Enacted::confirmed);
    }
}
