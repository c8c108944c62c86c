package vn.hientai.core.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link PersonId} as its number. */
@Converter(autoApply = true)
public class PersonIdConverter implements AttributeConverter<PersonId, Long> {
    @Override
    public Long convertToDatabaseColumn(PersonId id) {
        return id == null ? null : id.value();
    }

    @Override
    public PersonId convertToEntityAttribute(Long value) {
        return value == null ? null : new PersonId(value);
    }
}
