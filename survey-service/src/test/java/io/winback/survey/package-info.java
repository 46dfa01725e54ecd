/** The service as a whole: its architecture, its API description, and what all tests share. */
package io.winback.survey;
