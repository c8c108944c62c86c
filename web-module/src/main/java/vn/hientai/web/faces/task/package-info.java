/** Pages of tasks that are closed by hand. */
package vn.hientai.web.faces.task;
