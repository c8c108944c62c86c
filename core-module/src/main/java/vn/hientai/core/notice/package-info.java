/** What people are told (thông báo): written in the transaction of what happened, mailed afterwards from the outbox. */
package vn.hientai.core.notice;
