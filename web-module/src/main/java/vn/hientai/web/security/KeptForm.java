package vn.hientai.web.security;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a page whose session had run out, until they are back on it.
 *
 * @param account whom it is given back to, and nobody else
 * @param path of the page that the form stood on
 */
public record KeptForm(long account, String path, Map<String, List<String>> values) implements Serializable {}
