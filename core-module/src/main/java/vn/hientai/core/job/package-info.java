/** Long work in the background (việc chạy nền): queued, carried on by any node, told with its progress, survives a restart. */
package vn.hientai.core.job;
