/** The administrator's page of templates of printed decisions. */
package vn.hientai.web.faces.template;
