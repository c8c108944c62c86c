/** Who must act on what by when (việc cần làm): raised by features, settled by them, shown on everyone's home page. */
package vn.hientai.core.worklist;
