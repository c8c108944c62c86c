/** Daring proposals over the public interface (đề xuất đổi mới, sáng tạo). */
package vn.hientai.web.rest.daring;
