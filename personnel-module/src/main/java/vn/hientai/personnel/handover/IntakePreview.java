package vn.hientai.personnel.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.BusinessRuleViolated;

/**
 * What a package would bring, and what has to be settled before (xem trước gói hồ sơ).
 *
 * @param province code of the sending province; {@code sender} its name
 * @param families how many rows of each kind
 * @param existing numbers of files here of the same citizen; no second one is opened, the package is joined to it
 * @param unknownCodes code lists and values that are not known here; they are kept as they are
 */
public record IntakePreview(
        String province, String sender, String receiver, String ground, String reason, String sentAt, String originalCode, String fullName,
        String gender, String birth, String idNumber, List<Family> families, List<Unit> units, List<String> existing, List<String> sameName,
        List<UnknownCode> unknownCodes, List<Question> questions, List<Problem> problems) {

    /**
     * @param table name of the kind of rows; {@code history} how many earlier states of them are told
     * @param kept whether the rows stay in the package, for they rest on something that did not come along
     */
    public record Family(String table, int rows, int history, boolean kept) {}

    /** @param here code of the same unit here, if there is one */
    public record Unit(String code, String name, Optional<String> here) {}

    /**
     * @param field of the form whose value it is; null for what decisions tell
     * @param offered values of the list here, of which one may be chosen instead
     */
    public record UnknownCode(String list, String code, String field, List<String> offered) {}

    /** What the officer must answer. */
    public enum Question {
        SAME_NAME("sameName"),
        /** The citizen has a file here: the package can only be joined to it. */
        INTO("into"),
        UNPROVEN_SENDER("sender");

        private final String field;

        Question(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** What keeps the package out; each a message key with its arguments. */
    public record Problem(String key, Map<String, String> arguments) {}

    void refuseWhatCannotBe() {
        problems.stream().findFirst().ifPresent(problem -> {
            throw new BusinessRuleViolated(problem.key(), problem.arguments());
        });
    }
}
