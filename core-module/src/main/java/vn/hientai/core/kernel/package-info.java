/** What every feature speaks: ids, periods, dates of which parts are unknown, refusals, pages of lists, texts. */
package vn.hientai.core.kernel;
