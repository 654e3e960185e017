/** An application of somebody who added the starter. */
package com.example.consumer;
