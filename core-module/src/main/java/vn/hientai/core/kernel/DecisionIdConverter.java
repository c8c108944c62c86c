package vn.hientai.core.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link DecisionId} as its number. */
@Converter(autoApply = true)
public class DecisionIdConverter implements AttributeConverter<DecisionId, Long> {
    @Override
    public Long convertToDatabaseColumn(DecisionId id) {
        return id == null ? null : id.value();
    }

    @Override
    public DecisionId convertToEntityAttribute(Long value) {
        return value == null ? null : new DecisionId(value);
    }
}
