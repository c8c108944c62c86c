/**
 * Corrections that people propose to their own file (cán bộ tự kê khai, cơ quan xác nhận): told with evidence, ruled on
 * item by item by who keeps the file; both the told and the ruling stay on record.
 */
package vn.hientai.personnel.declaration;
