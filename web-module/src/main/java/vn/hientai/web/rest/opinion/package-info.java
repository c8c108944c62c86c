/** Advisory opinions over the public interface (ý kiến tham mưu). */
package vn.hientai.web.rest.opinion;
