/** The pages of advisory opinions (ý kiến tham mưu). */
package vn.hientai.web.faces.opinion;
