/** Lists that other offices send (tiếp nhận dữ liệu): cells, dates, old letters, and what can be wrong with them. */
package vn.hientai.core.intake;
