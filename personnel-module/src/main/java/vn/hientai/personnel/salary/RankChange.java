package vn.hientai.personnel.salary;

import java.time.LocalDate;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts.Reason;

/**
 * A change of rank that is decided (nâng ngạch, chuyển ngạch).
 *
 * @param rank code of the rank from the day on
 * @param lowerStep step once held in a lower rank; only for a move down
 * @param lowerSince from when it was held
 */
public record RankChange(String rank, Reason reason, Integer lowerStep, LocalDate lowerSince) {}
