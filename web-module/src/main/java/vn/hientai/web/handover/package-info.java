/** Packages of whole files (gói bàn giao hồ sơ): put together with their papers and a signed list of contents, and opened. */
package vn.hientai.web.handover;
