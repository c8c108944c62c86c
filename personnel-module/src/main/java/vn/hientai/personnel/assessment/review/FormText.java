package vn.hientai.personnel.assessment.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a form asks (mẫu phiếu). */
public record FormText(
        @NotBlank @Size(max = 200) String title, @Size(max = 200) String titleEn,
        @NotEmpty @Size(max = 40) List<@NotNull @Valid QuestionText> questions) {
    /** What a question wants. */
    public enum QuestionKind {
        /** A level 1 to 5 of a competency. */
        LEVEL,
        /** Free text. */
        REMARK
    }

    /**
     * One question.
     *
     * @param competency whole code, needed of a level
     */
    public record QuestionText(
            @NotNull QuestionKind kind, @Size(max = 60) String competency, @NotBlank @Size(max = 500) String wording,
            @Size(max = 500) String wordingEn) {}
}
