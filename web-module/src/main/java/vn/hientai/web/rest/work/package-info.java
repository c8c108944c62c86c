/** Work and products over the public interface: catalogue, tasks, scores, intake from other systems. */
package vn.hientai.web.rest.work;
