package vn.hientai.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How records become JSON: what is absent is left out, days and moments as ISO writes them, names in order. */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {
    public static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
            .withEncoding("UTF-8"));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }
}
