package vn.hientai.core.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** What kind of value a parameter has, told from one it has had; a draft must be of the same kind. */
enum ValueKind {
    WHOLE {
        @Override
        boolean reads(String text) {
            return text.matches("-?\\d{1,9}");
        }
    },
    DECIMAL {
        @Override
        boolean reads(String text) {
            try {
                return new BigDecimal(text).precision() <= 18;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    },
    DAY {
        @Override
        boolean reads(String text) {
            try {
                return LocalDate.parse(text) != null;
            } catch (DateTimeException notADay) {
                return false;
            }
        }
    },
    PERIOD {
        @Override
        boolean reads(String text) {
            try {
                return !Period.parse(text).isNegative();
            } catch (DateTimeException notAPeriod) {
                return false;
            }
        }
    },
    FLAG {
        @Override
        boolean reads(String text) {
            return text.equals("yes") || text.equals("no");
        }
    },
    CODES {
        @Override
        boolean reads(String text) {
            return text.matches("[A-Z0-9_.]+( [A-Z0-9_.]+)*");
        }
    },
    TEXT {
        @Override
        boolean reads(String text) {
            return !text.isBlank();
        }
    };

    abstract boolean reads(String text);

    static ValueKind of(String sample) {
        return Arrays.stream(values()).filter(kind -> kind.reads(sample)).findFirst().orElse(TEXT);
    }
}
