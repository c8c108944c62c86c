package vn.hientai.core.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link OrgUnitId} as its number. */
@Converter(autoApply = true)
public class OrgUnitIdConverter implements AttributeConverter<OrgUnitId, Long> {
    @Override
    public Long convertToDatabaseColumn(OrgUnitId id) {
        return id == null ? null : id.value();
    }

    @Override
    public OrgUnitId convertToEntityAttribute(Long value) {
        return value == null ? null : new OrgUnitId(value);
    }
}
