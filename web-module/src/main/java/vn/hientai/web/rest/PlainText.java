package vn.hientai.web.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Says that a text in an address is that text. Without it the server looks for a converter anew at each parameter. */
@Provider
public class PlainText implements ParamConverterProvider {
    private static final ParamConverter<String> AS_IT_IS = new ParamConverter<>() {
        @Override
        public String fromString(String value) {
            return value;
        }

        @Override
        public String toString(String value) {
            return value;
        }
    };

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type type, Annotation[] annotations) {
        return raw == String.class ? (ParamConverter<T>) AS_IT_IS : null;
    }
}
