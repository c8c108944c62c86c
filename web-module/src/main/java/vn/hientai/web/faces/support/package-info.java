/**
 * What every page stands on: texts, language, theme, menu, messages, the business clock on a page, converters,
 * addresses, errors. Nothing here knows a feature; features give to the frame through {@link BadgeSource}.
 */
package vn.hientai.web.faces.support;
